/// Owns accounts: registration, confirmation, passwords, API tokens and attempt limits. Responses
/// never reveal whether an address has an account (decision 0005).
@org.springframework.modulith.NamedInterface("account")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.account;
