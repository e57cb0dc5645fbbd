package app.huzzah.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes under test, and how to speak of them. */
final class Huzzah {
  static final String ROOT = "app.huzzah";

  /** All of the program, without its tests and without what the build generates. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/app/huzzah/db/schema/"))
          .importPackages(ROOT);

  private Huzzah() {}

  /** The first name below the root, such as {@code slack}; empty for the root itself. */
  static String part(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT + ".")) {
      return "";
    }
    String below = name.substring(ROOT.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  /** The file's class: what is nested in it, lambdas included, counts as itself. */
  static JavaClass file(JavaClass type) {
    return type.getEnclosingClass().map(Huzzah::file).orElse(type);
  }
}
