package org.rapporteur.discussion.postinglimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.identity.PersonId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Limits the comments that are posted by HTTP requests. Each server node counts separately.
@Component
@EnableConfigurationProperties(PostingLimits.class)
public class PostingLimiter {

  /// Three parts are a `/24` network of IPv4 or a `/48` network of IPv6, the usual size for one
  /// site.
  private static final int PREFIX_PARTS = 3;

  /// Bounds memory if very many addresses post.
  private static final int MAX_BUCKETS = 100_000;

  private final PostingLimits limits;
  private final Cache<Object, Bucket> buckets;

  PostingLimiter(PostingLimits limits) {
    this.limits = limits;
    this.buckets =
        Caffeine.newBuilder().maximumSize(MAX_BUCKETS).expireAfterAccess(limits.period()).build();
  }

  /// Refuses if the person or the network of the current request has posted too many comments.
  public void requireAllowed(PersonId person) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      requireToken(person, limits.perAccount());
      requireToken(addressPrefix(request.getRequest().getRemoteAddr()), limits.perAddressPrefix());
    }
  }

  private void requireToken(Object key, int limit) {
    var probe = buckets.get(key, unknown -> newBucket(limit)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyComments(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket newBucket(int limit) {
    return Bucket.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, limits.period()))
        .build();
  }

  /// Returns the first three parts of an IPv4 or IPv6 address.
  private static String addressPrefix(String address) {
    if (address.indexOf(':') < 0) {
      return address.replaceFirst("\\.[0-9]+$", "");
    }
    var beforeZeros = Arrays.stream(address.split("::", 2)[0].split(":"));
    return Stream.concat(beforeZeros, Stream.generate(() -> "0"))
        .limit(PREFIX_PARTS)
        .map(part -> part.replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(":"));
  }
}
