/// What is personal on a page of comments: one's positions, one's own words before anybody else
/// reads them.
@org.springframework.modulith.NamedInterface("own")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.own;
