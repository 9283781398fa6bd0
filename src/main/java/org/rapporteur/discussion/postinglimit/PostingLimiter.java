package org.rapporteur.discussion.postinglimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.rapporteur.identity.PersonId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Limits comments posted by HTTP requests. Each server node counts separately.
@Component
@EnableConfigurationProperties(PostingLimits.class)
public class PostingLimiter {

  private static final int IPV4_LENGTH = 4;

  /// A `/24` network of IPv4.
  private static final int IPV4_PREFIX = 3;

  /// A `/48` network of IPv6, the usual size for one site.
  private static final int IPV6_PREFIX = 6;

  private final PostingLimits limits;
  private final Cache<Object, Bucket> buckets;

  PostingLimiter(PostingLimits limits) {
    this.limits = limits;
    buckets =
        Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(limits.period()).build();
  }

  public void requireAllowed(PersonId person) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      consume(person, limits.perAccount());
      consume(addressPrefix(request.getRequest().getRemoteAddr()), limits.perAddressPrefix());
    }
  }

  private void consume(Object key, int times) {
    var probe = buckets.get(key, k -> newBucket(times)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyComments(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket newBucket(int times) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(times).refillGreedy(times, limits.period()))
        .build();
  }

  private static String addressPrefix(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      int length = bytes.length == IPV4_LENGTH ? IPV4_PREFIX : IPV6_PREFIX;
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
    } catch (IllegalArgumentException e) {
      // A proxy may send a name instead of an address.
      return address;
    }
  }
}
