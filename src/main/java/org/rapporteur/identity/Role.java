package org.rapporteur.identity;

/// A role of a viewer. Moderators and secretariats have it in one scope; the other roles apply to
/// the whole site.
public enum Role {
  VISITOR,
  STAKEHOLDER,
  MODERATOR,
  SECRETARIAT,
  ADMINISTRATOR
}
