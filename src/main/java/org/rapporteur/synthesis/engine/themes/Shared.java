package org.rapporteur.synthesis.engine.themes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// What is taken off terms to centre them on what all texts of a space share, kept beside their
/// vectors, which stay sparse. Of terms s and t, less a and b times the mean m, the product is
/// `s·t - a(t·m - b m·m/2) - b(s·m - a m·m/2)`. All of it adds up, so that a centre has it too.
///
/// @param times how often the mean is taken off
/// @param along how far the terms lie along it, less half of what is taken off
record Shared(double times, double along) {

  static final Shared NOTHING = new Shared(0, 0);

  /// What the product of the terms of two points has too much.
  double with(Shared other) {
    return times * other.along + other.times * along;
  }

  Shared plus(Shared other) {
    return new Shared(times + other.times, along + other.along);
  }

  Shared scaled(double length) {
    return length > 0 ? new Shared(times / length, along / length) : this;
  }

  void write(DataOutput to) throws IOException {
    to.writeDouble(times);
    to.writeDouble(along);
  }

  static Shared read(DataInput from) throws IOException {
    return new Shared(from.readDouble(), from.readDouble());
  }
}
