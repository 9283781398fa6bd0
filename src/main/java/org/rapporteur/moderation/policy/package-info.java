/// Moderation policies, with numbered points in dated versions.
@org.springframework.modulith.NamedInterface("policy")
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation.policy;
