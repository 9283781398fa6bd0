package org.rapporteur.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The folder with the files of this installation, and the public URL of the site, which is empty
/// if unknown.
@ConfigurationProperties("rapporteur")
public record InstallationSettings(Path dataFolder, @DefaultValue("") String address) {}
