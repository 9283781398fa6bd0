package org.rapporteur.rendering.document;

/// What a person made of quoted words in the language of the report, and who that was.
public record Translation(String text, String translator) {}
