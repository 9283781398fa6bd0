/// Owns the types that every module uses, such as language tags, localized text, Markdown, refusals
/// and transactions. Contains no rules of a single module.
@org.springframework.modulith.ApplicationModule(
    type = org.springframework.modulith.ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared;
