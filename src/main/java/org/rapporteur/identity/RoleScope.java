package org.rapporteur.identity;

/// The scope of a role: one consultation or the whole institution.
///
/// @param value id of the consultation; 0 for the institution
public record RoleScope(long value) {

  public static final RoleScope INSTITUTION = new RoleScope(0);
}
