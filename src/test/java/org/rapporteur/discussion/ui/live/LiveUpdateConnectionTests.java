package org.rapporteur.discussion.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(30)
class LiveUpdateConnectionTests {

  private static final byte[] HEARTBEAT = {':', '\n', '\n'};

  private final TestStream stream = new TestStream();
  private final List<LiveUpdateConnection> closed = new ArrayList<>();
  private final MockAsyncContext connection =
      new MockAsyncContext(
          new MockHttpServletRequest(),
          new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
              return stream;
            }
          });
  private final LiveUpdateConnection reader =
      new LiveUpdateConnection(connection, new LiveUpdateClient(List.of()), closed::add);

  @Test
  void nothingIsWrittenAfterContainerCompletes() {
    reader.write(HEARTBEAT);
    reader.onComplete(null);
    reader.write(HEARTBEAT);
    assertThat(stream.written.size()).isEqualTo(HEARTBEAT.length);
    assertThat(closed).containsExactly(reader);
  }

  @Test
  void nothingIsWrittenAfterFailedWrite() {
    stream.isBroken = true;
    reader.write(HEARTBEAT);
    stream.isBroken = false;
    reader.write(HEARTBEAT);
    assertThat(stream.written.size()).isZero();
    assertThat(closed).containsExactly(reader);
  }

  @Test
  void nothingIsWrittenAfterClose() {
    reader.close();
    reader.write(HEARTBEAT);
    assertThat(stream.written.size()).isZero();
  }

  @Test
  void completionWaitsForRunningWrite() throws InterruptedException {
    stream.release = new CountDownLatch(1);
    var writing = Thread.ofPlatform().start(() -> reader.write(HEARTBEAT));
    stream.isReached.await();
    var closing = Thread.ofPlatform().start(() -> reader.onComplete(null));
    while (closing.getState() != Thread.State.BLOCKED) {
      assertThat(closing.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    assertThat(closed).isEmpty();
    stream.release.countDown();
    writing.join();
    closing.join();
    assertThat(stream.written.size()).isEqualTo(HEARTBEAT.length);
    assertThat(closed).containsExactly(reader);
  }

  /// A response stream that can fail or block a write.
  private static final class TestStream extends ServletOutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final CountDownLatch isReached = new CountDownLatch(1);
    private CountDownLatch release = new CountDownLatch(0);
    private boolean isBroken;

    @Override
    public void write(int one) throws IOException {
      isReached.countDown();
      if (isBroken) {
        throw new IOException("Broken pipe");
      }
      try {
        release.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      written.write(one);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
  }
}
