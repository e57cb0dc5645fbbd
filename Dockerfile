FROM maven:3-eclipse-temurin-25 AS build
# The build starts PostgreSQL to generate code from the migrations, and PostgreSQL refuses root.
RUN useradd --create-home --uid 10001 builder && install -d -o builder /build
USER builder
WORKDIR /build
COPY --chown=builder . .
RUN mvn -B -ntp -q package -DskipTests

FROM eclipse-temurin:25-jre
# Nothing is installed: pictures are drawn with a typeface from the jar, without the system's fonts.
RUN useradd --uid 10001 huzzah \
    && install -d -o huzzah /data /opt/huzzah
# By number, so that whoever starts it can tell that it is not root without looking into the image.
USER 10001
WORKDIR /opt/huzzah
COPY --from=build /build/target/huzzah.jar /opt/huzzah/
# A trial run: the classes that it loads are kept beside the jar, as they stand in memory, so that a
# start takes less than half as long. Only the same Java with the same jar can use them; another one
# starts as if they were not there, and so does an image in which the trial went wrong.
RUN HUZZAH_HOME=/tmp/trial timeout --signal=TERM 60 \
      java -Xmx256m -XX:+UseSerialGC -XX:AOTCacheOutput=huzzah.aot -jar /opt/huzzah/huzzah.jar demo; \
    rm -rf /tmp/trial; ls -l huzzah.aot || echo "No huzzah.aot: starts take longer"
ENV HUZZAH_HOME=/data
VOLUME /data
EXPOSE 3000
# /healthz and not /readyz: a database or a Slack that is away heals by itself, not by a restart.
# The image has neither curl nor wget, so bash asks.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT:-3000} && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && read -t 2 -r status <&3 && [[ $status == *' 200 '* ]]"]
# The serial collector is what Java chooses by itself where there is one processor or little memory; with a
# heap of this size it takes the least of both on two as well (docs/performance.md).
# What Java itself warns of goes to stderr: stdout is for what a command gives, such as an export.
ENTRYPOINT ["java", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:AOTCache=/opt/huzzah/huzzah.aot", "-jar", "/opt/huzzah/huzzah.jar"]
