package org.rapporteur.identity;

/// What a person is, in one scope or on the whole site.
public enum Role {
  VISITOR,
  STAKEHOLDER,
  MODERATOR,
  SECRETARIAT,
  ADMINISTRATOR
}
