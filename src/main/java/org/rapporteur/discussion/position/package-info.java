/// Positions: agreeing and disagreeing with comments, and their counts. Positions are stored in
/// `comment_position`, because MariaDB parses `POSITION (` as a function.
@org.springframework.modulith.NamedInterface("position")
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.position;
