package org.rapporteur.opendata;

import java.io.IOException;
import java.nio.file.Path;

/// One format of public data. The same data gives the same bytes, and no more than a page of them
/// is kept in memory.
interface DataFormat {

  /// As in the address `/consultations/{slug}/data.{extension}`.
  String extension();

  String mediaType();

  /// Into a file that is there and empty.
  void write(PublicData data, Path file) throws IOException;
}
