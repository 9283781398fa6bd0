/// Limits on how many comments an account or a network may post.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.postinglimit;
