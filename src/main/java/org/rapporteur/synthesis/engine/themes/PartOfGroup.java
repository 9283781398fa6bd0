package org.rapporteur.synthesis.engine.themes;

/// A part of a group of statements, or with [Placing#NONE] what is in no part of it.
record PartOfGroup(int group, int part) {}
