package org.yaddash.imports.recognise.citations;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Minimises a smooth function by L-BFGS with a halving line search. */
final class Minimiser {
  private static final int MEMORY = 5;

  /** The function: fills the gradient at x and returns the value. */
  interface Function {
    double at(double[] x, double[] gradient);
  }

  private record Step(double[] s, double[] y, double rho) {}

  private Minimiser() {}

  static void minimise(Function function, double[] x, int iterations, double tolerance) {
    int n = x.length;
    double[] gradient = new double[n];
    double value = function.at(x, gradient);
    Deque<Step> steps = new ArrayDeque<>();
    double[] nextX = new double[n];
    double[] nextGradient = new double[n];
    int small = 0;
    for (int iteration = 0; iteration < iterations && small < 3; iteration++) {
      double[] direction = direction(gradient, steps);
      double slope = dot(direction, gradient);
      double length = steps.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
      double next = value;
      boolean found = false;
      for (int tries = 0; tries < 20; tries++) {
        for (int i = 0; i < n; i++) {
          nextX[i] = x[i] + length * direction[i];
        }
        next = function.at(nextX, nextGradient);
        if (next <= value + 1e-4 * length * slope) {
          found = true;
          break;
        }
        length /= 2;
      }
      if (!found) {
        return;
      }
      double[] s = new double[n];
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        s[i] = nextX[i] - x[i];
        y[i] = nextGradient[i] - gradient[i];
      }
      double sy = dot(s, y);
      if (sy > 1e-10) {
        steps.addLast(new Step(s, y, 1 / sy));
        if (steps.size() > MEMORY) {
          steps.removeFirst();
        }
      }
      System.arraycopy(nextX, 0, x, 0, n);
      System.arraycopy(nextGradient, 0, gradient, 0, n);
      small = value - next < tolerance * Math.abs(value) ? small + 1 : 0;
      value = next;
    }
  }

  private static double[] direction(double[] gradient, Deque<Step> steps) {
    double[] q = gradient.clone();
    double[] alpha = new double[steps.size()];
    int k = alpha.length;
    for (Iterator<Step> it = steps.descendingIterator(); it.hasNext(); ) {
      Step step = it.next();
      alpha[--k] = step.rho() * dot(step.s(), q);
      add(q, -alpha[k], step.y());
    }
    if (!steps.isEmpty()) {
      Step last = steps.getLast();
      double scale = 1 / (last.rho() * dot(last.y(), last.y()));
      for (int i = 0; i < q.length; i++) {
        q[i] *= scale;
      }
    }
    for (Step step : steps) {
      double beta = step.rho() * dot(step.y(), q);
      add(q, alpha[k++] - beta, step.s());
    }
    for (int i = 0; i < q.length; i++) {
      q[i] = -q[i];
    }
    return q;
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
