/// Accounts: registration, confirmation, passwords, tokens, and how often one may try.
@org.springframework.modulith.NamedInterface("account")
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.account;
