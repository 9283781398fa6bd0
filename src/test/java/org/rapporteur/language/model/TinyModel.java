package org.rapporteur.language.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes a minimal ONNX model that looks up the vector of each token in a table.
record TinyModel(List<String> inputs, int inputType, int dimensions, float[] table) {

  static final int INT32 = 6;
  static final int INT64 = 7;

  private static final int FLOAT = 1;
  private static final int VERSION = 8;
  private static final int OPERATORS = 13;

  /// Creates a model whose token vectors have two numbers.
  static TinyModel fromTable(float... table) {
    return new TinyModel(List.of("input_ids", "attention_mask"), INT64, 2, table);
  }

  TinyModel withInputs(String... names) {
    return new TinyModel(List.of(names), inputType, dimensions, table);
  }

  TinyModel withInputType(int type) {
    return new TinyModel(inputs, type, dimensions, table);
  }

  /// Sets the length of the vectors. With length 0, the model gives one number for each token and
  /// no dimension.
  TinyModel withDimensions(int length, float... numbers) {
    return new TinyModel(inputs, inputType, length, numbers);
  }

  byte[] bytes() {
    return join(number(1, VERSION), field(8, number(2, OPERATORS)), field(7, graph()));
  }

  private byte[] graph() {
    byte[] lookUp =
        join(
            text(1, "table"),
            text(1, "input_ids"),
            text(2, "last_hidden_state"),
            text(4, "Gather"));
    byte[] inputFields =
        join(
            inputs.stream()
                .map(name -> field(11, value(name, inputType, 2)))
                .toArray(byte[][]::new));
    return join(
        field(1, lookUp),
        text(2, "tiny"),
        field(5, tensor()),
        inputFields,
        field(12, value("last_hidden_state", FLOAT, dimensions == 0 ? 2 : 3)));
  }

  private byte[] tensor() {
    var numbers = ByteBuffer.allocate(table.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    numbers.asFloatBuffer().put(table);
    byte[] shape =
        dimensions == 0
            ? number(1, table.length)
            : join(number(1, table.length / dimensions), number(1, dimensions));
    return join(shape, number(2, FLOAT), text(8, "table"), field(9, numbers.array()));
  }

  private static byte[] value(String name, int type, int rank) {
    var shape = new byte[rank][];
    for (int i = 0; i < rank; i++) {
      shape[i] = field(1, text(2, "d" + i));
    }
    return join(text(1, name), field(2, field(1, join(number(1, type), field(2, join(shape))))));
  }

  private static byte[] text(int field, String text) {
    return field(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] field(int field, byte[] content) {
    return join(varint(field << 3 | 2), varint(content.length), content);
  }

  private static byte[] number(int field, long value) {
    return join(varint(field << 3), varint(value));
  }

  private static byte[] varint(long value) {
    var bytes = new ByteArrayOutputStream();
    long rest = value;
    for (; rest > 0x7F; rest >>>= 7) {
      bytes.write((int) (rest & 0x7F | 0x80));
    }
    bytes.write((int) rest);
    return bytes.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    var bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
