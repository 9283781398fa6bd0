package org.rapporteur.shared;

import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Public base URL of this installation without a trailing slash, for mails, feeds, files and
/// prints. A configured URL is never overridden by request headers.
@Component
public class SiteAddress {

  private final String configured;
  private final Environment environment;

  SiteAddress(InstallationSettings settings, Environment environment) {
    this.configured = settings.address().strip().replaceAll("/+$", "");
    this.environment = environment;
  }

  /// Returns the configured URL, or the local one.
  public String urlOrLocalhost() {
    return urlOr(
        () ->
            "http://localhost:"
                + environment.getProperty(
                    "local.server.port", environment.getProperty("server.port", "8080")));
  }

  /// Returns the configured URL, or the fallback.
  public String urlOr(Supplier<String> fallback) {
    return configured.isEmpty() ? fallback.get() : configured;
  }
}
