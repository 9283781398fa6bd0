package org.rapporteur.intake;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;

/// What is to be imported where.
///
/// @param title of a consultation that is made for it; suggested by its address where absent
/// @param questions the file that says what was asked, for a consultation that is made
/// @param storedFile the file's name among the uploads; absent where it stays the caller's
/// @param groups what the file's words stand for; a word that is not here is guessed
public record ImportOrder(
    Slug consultation,
    @Nullable String title,
    Path file,
    String fileName,
    @Nullable Path questions,
    @Nullable String storedFile,
    Map<String, StakeholderGroup> groups) {}
