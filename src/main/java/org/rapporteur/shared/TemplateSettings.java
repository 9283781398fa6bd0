package org.rapporteur.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the HTML templates.
///
/// @param templatesFolder folder whose templates are compiled when they change; empty outside
///     development
@ConfigurationProperties("rapporteur")
record TemplateSettings(@DefaultValue("") String templatesFolder) {}
