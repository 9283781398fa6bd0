package org.rapporteur.identity;

/// The scope of a role: one consultation or the institution.
public record Scope(long value) {

  public static final Scope INSTITUTION = new Scope(0);
}
