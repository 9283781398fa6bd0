/// Positions on questions in the API.
@org.jspecify.annotations.NullMarked
package org.rapporteur.api.position;
