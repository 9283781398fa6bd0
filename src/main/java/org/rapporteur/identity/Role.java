package org.rapporteur.identity;

/// The roles of a person in one scope or on the whole site.
public enum Role {
  VISITOR,
  STAKEHOLDER,
  MODERATOR,
  SECRETARIAT,
  ADMINISTRATOR
}
