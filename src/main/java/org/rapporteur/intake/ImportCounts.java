package org.rapporteur.intake;

/// The row counts of an import.
/// @param total rows of the file
/// @param done rows that are finished
/// @param imported new comments
/// @param alreadyPresent rows imported before
/// @param rejected rows that could not be imported
/// @param replies imported rows that name a parent
/// @param orphans imported replies that became threads because their parent is missing
public record ImportCounts(
    int total, int done, int imported, int alreadyPresent, int rejected, int replies, int orphans) {

  public int threads() {
    return imported - replies + orphans;
  }
}
