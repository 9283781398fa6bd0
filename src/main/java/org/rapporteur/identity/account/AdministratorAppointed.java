package org.rapporteur.identity.account;

import org.rapporteur.identity.PersonId;

/// A person became an administrator with a link or a command of the machine's operator.
public record AdministratorAppointed(PersonId person) {}
