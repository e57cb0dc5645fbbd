package app.huzzah.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PackagesTest {
  @Test
  void everyPackageSaysWhatIsNullable() {
    Stream<JavaPackage> packages = Huzzah.CLASSES.stream().map(JavaClass::getPackage).distinct();
    assertThat(packages)
        .isNotEmpty()
        .allMatch(each ->
            each.tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent());
  }

  @Test
  void everyPackageTellsWhatAReaderMayExpectThere() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(folders)
          .isNotEmpty()
          .allSatisfy(folder ->
              assertThat(folder.resolve("package-info.java"))
                  .content()
                  .matches("(?s)/\\*\\*.{60,}\\*/.*"));
    }
  }
}
