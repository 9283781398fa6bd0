/// Owns what every module says the same way: language tags, localized text, slugs, Markdown,
/// hashing, refusals, transactions. It holds no rule of one module.
@org.springframework.modulith.ApplicationModule(
    type = org.springframework.modulith.ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared;
