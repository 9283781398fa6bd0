package org.rapporteur.identity;

/// The scope of a role: one consultation, by its id, or the institution, with the value 0.
public record RoleScope(long value) {

  public static final RoleScope INSTITUTION = new RoleScope(0);
}
