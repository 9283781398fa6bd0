package org.rapporteur.identity;

/// Where a role holds: in one consultation, or in the institution as a whole.
public record Scope(long value) {

  public static final Scope INSTITUTION = new Scope(0);
}
