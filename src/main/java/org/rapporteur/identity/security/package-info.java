/// Spring Security configuration: sign-in, API tokens and remembered devices. The rights of an API
/// token's owner are cached for three seconds; changes on the same machine end the cache entry at
/// once, changes on another machine take up to three seconds.
@org.jspecify.annotations.NullMarked
package org.rapporteur.identity.security;
