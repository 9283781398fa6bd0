/// Types that every module uses: language tags, localized text, slugs, Markdown, hashing, refusals,
/// transactions. Contains no rules of a single module.
@org.springframework.modulith.ApplicationModule(
    type = org.springframework.modulith.ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared;
