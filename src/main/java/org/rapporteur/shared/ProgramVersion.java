package org.rapporteur.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// Version of the running program, which the build stores in `build-info.properties`.
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
      var properties =
          resource.exists() ? PropertiesLoaderUtils.loadProperties(resource) : new Properties();
      return properties.getProperty("build.version", "development");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
