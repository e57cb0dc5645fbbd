package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          postgresql://u:p@db:6000/huzzah,            db,           6000, huzzah,  u,    p
          postgres://u:p@db:6000/huzzah,              db,           6000, huzzah,  u,    p
          PostgreSQL://u:p@db/huzzah,                 db,           5432, huzzah,  u,    p
          postgresql://u:p@db:/huzzah,                db,           5432, huzzah,  u,    p
          postgresql://u@db/huzzah,                   db,           5432, huzzah,  u,    ''
          postgresql://u:@db/huzzah,                  db,           5432, huzzah,  u,    ''
          postgresql://u:p%40s%2Fs%3A%25@db/huzzah,   db,           5432, huzzah,  u,    p@s/s:%
          postgresql://u:a:b@db/huzzah,               db,           5432, huzzah,  u,    a:b
          postgresql://u:a+b@db/huzzah,               db,           5432, huzzah,  u,    a+b
          postgresql://u:a@b@db/huzzah,               db,           5432, huzzah,  u,    a@b
          postgresql://m%C3%ADa:p%20w@db/huzzah,      db,           5432, huzzah,  mía,  p w
          postgresql://mía:ü😀@db/huzzah,             db,           5432, huzzah,  mía,  ü😀
          postgresql://u:p@db/odd%20name%2Fx,         db,           5432, odd name/x, u, p
          postgresql://u:p@10.0.0.7/huzzah,           10.0.0.7,     5432, huzzah,  u,    p
          postgresql://u:p@[::1]:6000/huzzah,         [::1],        6000, huzzah,  u,    p
          postgresql://u:p@[2001:db8::7]/huzzah,      [2001:db8::7], 5432, huzzah, u,    p
          postgresql://db/huzzah?user=u&password=p,   db,           5432, huzzah,  u,    p
          """)
  void theFormsThatHostsGiveAreRead(
      String text, String host, int port, String name, String user, String password) {
    assertThat(DatabaseUrl.parse(text))
        .isEqualTo(new DatabaseUrl(host, port, name, user, password, Map.of()));
  }

  @Test
  void optionsGoToTheDriverUnderTheNamesThatItKnows() {
    String text =
        " postgresql://u:p@db/huzzah?sslmode=require&channel_binding=require&connect_timeout=5"
            + "&application_name=a%20b&&options=-c%20search_path%3Dx\n";
    assertThat(DatabaseUrl.parse(text).options())
        .isEqualTo(
            Map.of(
                "sslmode", "require",
                "channelBinding", "require",
                "connectTimeout", "5",
                "ApplicationName", "a b",
                "options", "-c search_path=x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                        | unset it
          mysql://u:s3cret@db/huzzah                | does not begin with postgresql://
          jdbc:postgresql://db/huzzah?password=s3cret | leave that out
          db.example.com                            | does not begin with postgresql://
          postgresql://                             | names no user
          postgresql://:s3cret@db/huzzah            | names no user
          postgresql://db/huzzah                    | names no user
          postgresql://u:s3cret@/huzzah             | names no host
          postgresql://u:s3cret@:5432/huzzah        | names no host
          postgresql://u:s3cret@db                  | names no database
          postgresql://u:s3cret@db/                 | names no database
          postgresql://u:s3cret@db?x=y              | names no database
          postgresql://u:s3cret@db:0/huzzah         | port
          postgresql://u:s3cret@db:65536/huzzah     | port
          postgresql://u:s3cret@db:54x/huzzah       | port
          postgresql://u:s3cret@::1/huzzah          | names no host
          postgresql://u:s3cret@2001:db8::1/huzzah  | brackets
          postgresql://u:s3cret@[::1/huzzah         | closing ]
          postgresql://u:s3cret@a,b/huzzah          | single host
          postgresql://u:s3cret/x@db/huzzah         | %2F
          postgresql://u:s3cret?x@db/huzzah         | %3F
          postgresql://u:s3cret#x@db/huzzah         | %23
          postgresql://u:s3cret x@db/huzzah         | %20
          postgresql://u:s3cret%@db/huzzah          | %25
          postgresql://u:s3cret%4@db/huzzah         | %25
          postgresql://u:s3cret%zz@db/huzzah        | %25
          postgresql://u:s3cret%ff@db/huzzah        | UTF-8
          postgresql://u:s3cret@db/huzzah?sslmode   | option without a value
          postgresql://u:s3cret@db/huzzah?=require  | option without a value
          """)
  void whatCannotBeReadIsRefusedWithTheMendAndWithoutThePassword(String text, String mend) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageStartingWith("DATABASE_URL ")
        .hasMessageContaining(mend)
        .message()
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "p@ss", "/?#%&=+ :", "pässwörd😀", "[x]", "%41"})
  void anythingEscapedComesBackAsItWas(String secret) {
    String escaped =
        java.net.URLEncoder.encode(secret, java.nio.charset.StandardCharsets.UTF_8)
            .replace("+", "%20");
    DatabaseUrl url = DatabaseUrl.parse("postgresql://u:" + escaped + "@db/" + escaped);
    assertThat(url.password()).isEqualTo(secret);
    assertThat(url.name()).isEqualTo(secret);
  }

  @Test
  void thePasswordIsNotShown() {
    assertThat(DatabaseUrl.parse("postgresql://u:s3cret@db/huzzah?sslpassword=s3cret"))
        .hasToString("postgresql://u@db:5432/huzzah");
  }
}
