package org.rapporteur.analysis.material;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Supplier;

/// What earlier runs found, by all that it was found from. With it a run is quicker; what it finds
/// is the same. Several threads may ask it at a time.
public interface Memory {

  /// Remembers nothing.
  Memory NONE =
      new Memory() {
        @Override
        public <T> T recall(String from, Form<T> form, Supplier<T> find) {
          return find.get();
        }
      };

  /// @param from tells, hashed, all that decides what is found, and how it is found
  <T> T recall(String from, Form<T> form, Supplier<T> find);

  /// How something is written and read again.
  interface Form<T> {

    void write(T found, DataOutput to) throws IOException;

    T read(DataInput from) throws IOException;
  }
}
