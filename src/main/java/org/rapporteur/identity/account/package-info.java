/// Accounts: registration, confirmation, passwords, API tokens and attempt limits.
@org.springframework.modulith.NamedInterface("account")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.account;
