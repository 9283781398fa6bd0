package org.rapporteur.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// The version of the running program, from the information that the build stores.
public final class ProgramVersion {

  private static final String VERSION = load();

  private ProgramVersion() {}

  /// Returns `development` for classes that were compiled without the build.
  public static String get() {
    return VERSION;
  }

  private static String load() {
    var resource = new ClassPathResource("META-INF/build-info.properties");
    try {
      var stored =
          resource.exists() ? PropertiesLoaderUtils.loadProperties(resource) : new Properties();
      return stored.getProperty("build.version", "development");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
