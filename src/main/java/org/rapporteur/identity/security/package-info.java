/// Configures Spring Security: who may come in, by which way, and how often they may try.
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.security;
