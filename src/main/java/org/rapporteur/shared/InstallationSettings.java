package org.rapporteur.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of this installation.
///
/// @param dataFolder folder with the files of this installation
/// @param address public URL of the site; empty if unknown
@ConfigurationProperties("rapporteur")
public record InstallationSettings(Path dataFolder, @DefaultValue("") String address) {}
