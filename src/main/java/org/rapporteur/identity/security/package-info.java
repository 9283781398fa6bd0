/// Configures Spring Security: sign-in, API tokens and remembered devices.
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.security;
