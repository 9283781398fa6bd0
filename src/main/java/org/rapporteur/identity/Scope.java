package org.rapporteur.identity;

/// The scope of a role: one consultation, by its id, or the institution, with the value 0.
public record Scope(long value) {

  public static final Scope INSTITUTION = new Scope(0);
}
