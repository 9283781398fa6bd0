package org.rapporteur.opendata;

import java.io.IOException;
import java.nio.file.Path;

/// A file format of public data. The same data give the same bytes.
interface DataFormat {

  /// The file extension, as in the address `/consultations/{slug}/data.{extension}`.
  String extension();

  String mediaType();

  /// Writes to an existing empty file.
  void write(PublicData data, Path file) throws IOException;
}
