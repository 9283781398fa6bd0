/// The policy that moderators go by: numbered points, each version dated and kept.
@org.springframework.modulith.NamedInterface("policy")
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation.policy;
