package org.rapporteur.intake;

import org.jspecify.annotations.Nullable;

/// The file of an import.
/// @param hash SHA-256 of the content
/// @param uploadName the name in the upload store; null for a file of the command line
public record ImportFile(String hash, String name, @Nullable String uploadName) {}
