package org.rapporteur.rendering.text;

/// A person's translation of quoted text into the language of the report.
public record Translation(String text, String translator) {}
