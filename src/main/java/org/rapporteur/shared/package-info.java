/// Types that every module uses: language tags, localized text, slugs, Markdown, hashing, refusals,
/// transactions. Contains no rules of a single module. Opens and retries transactions in one place
/// (decision 0028).
@org.springframework.modulith.ApplicationModule(
    type = org.springframework.modulith.ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared;
