;; The linear chain over BILOU labels in WebAssembly SIMD: `npm run kernel` compiles this file into chain-bytes.ts.
;; A row is 16 floats, one a label; those beyond the last label can never be reached. Steps between labels are 16 rows by the label
;; before (or, turned, by the label after), minus infinity or nought where the step is not legal.
(module
  (memory (export "memory") 1)

  ;; Viterbi. `steps`: scores of steps, by the label before; row 0 is 'O', which stands before the first token and after the last.
  ;; `back`: room for 16 bytes a token. Writes one byte a token to `labels`. Ties go to the lower label.
  (func (export "decode") (param $emissions i32) (param $tokens i32) (param $steps i32) (param $back i32) (param $labels i32) (param $scratch i32)
    (local $at i32) (local $from i32) (local $step i32) (local $label i32) (local $top f32) (local $score f32)
    (local $from4 v128) (local $before v128) (local $c v128) (local $m v128)
    (local $v0 v128) (local $v1 v128) (local $v2 v128) (local $v3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (v128.store (local.get $scratch) (f32x4.add (v128.load (local.get $steps)) (v128.load (local.get $emissions))))
    (v128.store offset=16 (local.get $scratch) (f32x4.add (v128.load offset=16 (local.get $steps)) (v128.load offset=16 (local.get $emissions))))
    (v128.store offset=32 (local.get $scratch) (f32x4.add (v128.load offset=32 (local.get $steps)) (v128.load offset=32 (local.get $emissions))))
    (v128.store offset=48 (local.get $scratch) (f32x4.add (v128.load offset=48 (local.get $steps)) (v128.load offset=48 (local.get $emissions))))
    (local.set $at (i32.const 1))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $tokens)))
        (local.set $emissions (i32.add (local.get $emissions) (i32.const 64)))
        (local.set $back (i32.add (local.get $back) (i32.const 16)))
        (local.set $v0 (v128.const f32x4 -inf -inf -inf -inf)) (local.set $v1 (local.get $v0))
        (local.set $v2 (local.get $v0)) (local.set $v3 (local.get $v0))
        (local.set $b0 (v128.const i32x4 0 0 0 0)) (local.set $b1 (local.get $b0))
        (local.set $b2 (local.get $b0)) (local.set $b3 (local.get $b0))
        (local.set $from4 (v128.const i32x4 0 0 0 0))
        (local.set $from (i32.const 0))
        (local.set $step (local.get $steps))
        (loop $nextFrom
          (local.set $before (v128.load32_splat (i32.add (local.get $scratch) (local.get $from))))
          (local.set $m (f32x4.gt (local.tee $c (f32x4.add (local.get $before) (v128.load (local.get $step)))) (local.get $v0)))
          (local.set $v0 (v128.bitselect (local.get $c) (local.get $v0) (local.get $m)))
          (local.set $b0 (v128.bitselect (local.get $from4) (local.get $b0) (local.get $m)))
          (local.set $m (f32x4.gt (local.tee $c (f32x4.add (local.get $before) (v128.load offset=16 (local.get $step)))) (local.get $v1)))
          (local.set $v1 (v128.bitselect (local.get $c) (local.get $v1) (local.get $m)))
          (local.set $b1 (v128.bitselect (local.get $from4) (local.get $b1) (local.get $m)))
          (local.set $m (f32x4.gt (local.tee $c (f32x4.add (local.get $before) (v128.load offset=32 (local.get $step)))) (local.get $v2)))
          (local.set $v2 (v128.bitselect (local.get $c) (local.get $v2) (local.get $m)))
          (local.set $b2 (v128.bitselect (local.get $from4) (local.get $b2) (local.get $m)))
          (local.set $m (f32x4.gt (local.tee $c (f32x4.add (local.get $before) (v128.load offset=48 (local.get $step)))) (local.get $v3)))
          (local.set $v3 (v128.bitselect (local.get $c) (local.get $v3) (local.get $m)))
          (local.set $b3 (v128.bitselect (local.get $from4) (local.get $b3) (local.get $m)))
          (local.set $from4 (i32x4.add (local.get $from4) (v128.const i32x4 1 1 1 1)))
          (local.set $step (i32.add (local.get $step) (i32.const 64)))
          (br_if $nextFrom (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 4))) (i32.const 52))))
        (v128.store (local.get $back) (i8x16.narrow_i16x8_s
          (i16x8.narrow_i32x4_s (local.get $b0) (local.get $b1)) (i16x8.narrow_i32x4_s (local.get $b2) (local.get $b3))))
        (v128.store (local.get $scratch) (f32x4.add (local.get $v0) (v128.load (local.get $emissions))))
        (v128.store offset=16 (local.get $scratch) (f32x4.add (local.get $v1) (v128.load offset=16 (local.get $emissions))))
        (v128.store offset=32 (local.get $scratch) (f32x4.add (local.get $v2) (v128.load offset=32 (local.get $emissions))))
        (v128.store offset=48 (local.get $scratch) (f32x4.add (local.get $v3) (v128.load offset=48 (local.get $emissions))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $next)))
    ;; 'O' follows the last token: its score is the first of each row of steps.
    (local.set $top (f32.const -inf))
    (local.set $from (i32.const 0))
    (loop $nextLast
      (local.set $score (f32.add
        (f32.load (i32.add (local.get $scratch) (i32.shl (local.get $from) (i32.const 2))))
        (f32.load (i32.add (local.get $steps) (i32.shl (local.get $from) (i32.const 6))))))
      (if (f32.gt (local.get $score) (local.get $top))
        (then (local.set $top (local.get $score)) (local.set $label (local.get $from))))
      (br_if $nextLast (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 1))) (i32.const 13))))
    (loop $trace
      (local.set $at (i32.sub (local.get $at) (i32.const 1)))
      (i32.store8 (i32.add (local.get $labels) (local.get $at)) (local.get $label))
      (local.set $label (i32.load8_u (i32.add (local.get $back) (local.get $label))))
      (local.set $back (i32.sub (local.get $back) (i32.const 16)))
      (br_if $trace (local.get $at))))

  ;; exp of numbers from -80 to 0: 2^n · e^r, |r| <= ln 2 / 2, with e^r as its Taylor polynomial (error 2e-7).
  (func $exp (param $x v128) (result v128) (local $n v128) (local $r v128)
    (local.set $n (f32x4.nearest (f32x4.mul (local.get $x) (v128.const f32x4 1.44269504 1.44269504 1.44269504 1.44269504))))
    (local.set $r (f32x4.sub
      (f32x4.sub (local.get $x) (f32x4.mul (local.get $n) (v128.const f32x4 0.693359375 0.693359375 0.693359375 0.693359375)))
      (f32x4.mul (local.get $n) (v128.const f32x4 -2.12194440e-4 -2.12194440e-4 -2.12194440e-4 -2.12194440e-4))))
    (f32x4.mul
      (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (v128.const i32x4 127 127 127 127)) (i32.const 23))
      (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $r)
        (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $r)
          (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5) (f32x4.mul (local.get $r)
            (f32x4.add (v128.const f32x4 0.16666667 0.16666667 0.16666667 0.16666667) (f32x4.mul (local.get $r)
              (f32x4.add (v128.const f32x4 0.041666667 0.041666667 0.041666667 0.041666667) (f32x4.mul (local.get $r)
                (f32x4.add (v128.const f32x4 0.0083333333 0.0083333333 0.0083333333 0.0083333333) (f32x4.mul (local.get $r)
                  (v128.const f32x4 0.0013888889 0.0013888889 0.0013888889 0.0013888889)))))))))))))))

  (func $total (param $v v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.add (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  (func $largest (param $v v128) (result f32)
    (f32.max
      (f32.max (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.max (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  ;; Σ_i row[i] · steps[i], over 13 labels: a row at `out`.
  (func $through (param $row i32) (param $steps i32) (param $out i32)
    (local $at i32) (local $x v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (loop $next
      (local.set $x (v128.load32_splat (i32.add (local.get $row) (local.get $at))))
      (local.set $s0 (f32x4.add (local.get $s0) (f32x4.mul (local.get $x) (v128.load (local.get $steps)))))
      (local.set $s1 (f32x4.add (local.get $s1) (f32x4.mul (local.get $x) (v128.load offset=16 (local.get $steps)))))
      (local.set $s2 (f32x4.add (local.get $s2) (f32x4.mul (local.get $x) (v128.load offset=32 (local.get $steps)))))
      (local.set $s3 (f32x4.add (local.get $s3) (f32x4.mul (local.get $x) (v128.load offset=48 (local.get $steps)))))
      (local.set $steps (i32.add (local.get $steps) (i32.const 64)))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (i32.const 52))))
    (v128.store (local.get $out) (local.get $s0))
    (v128.store offset=16 (local.get $out) (local.get $s1))
    (v128.store offset=32 (local.get $out) (local.get $s2))
    (v128.store offset=48 (local.get $out) (local.get $s3)))

  ;; row[i] · other[i] at `out`; returns the sum over all i.
  (func $product (param $row i32) (param $other i32) (param $out i32) (result f32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (v128.store (local.get $out) (local.tee $s0 (f32x4.mul (v128.load (local.get $row)) (v128.load (local.get $other)))))
    (v128.store offset=16 (local.get $out) (local.tee $s1 (f32x4.mul (v128.load offset=16 (local.get $row)) (v128.load offset=16 (local.get $other)))))
    (v128.store offset=32 (local.get $out) (local.tee $s2 (f32x4.mul (v128.load offset=32 (local.get $row)) (v128.load offset=32 (local.get $other)))))
    (v128.store offset=48 (local.get $out) (local.tee $s3 (f32x4.mul (v128.load offset=48 (local.get $row)) (v128.load offset=48 (local.get $other)))))
    (call $total (f32x4.add (f32x4.add (local.get $s0) (local.get $s1)) (f32x4.add (local.get $s2) (local.get $s3)))))

  ;; row / by, at most 1e37: nothing that follows can become infinite.
  (func $divide (param $row i32) (param $by f32) (local $by4 v128)
    (local.set $by4 (f32x4.splat (local.get $by)))
    (v128.store (local.get $row)
      (f32x4.pmin (v128.const f32x4 1e37 1e37 1e37 1e37) (f32x4.div (v128.load (local.get $row)) (local.get $by4))))
    (v128.store offset=16 (local.get $row)
      (f32x4.pmin (v128.const f32x4 1e37 1e37 1e37 1e37) (f32x4.div (v128.load offset=16 (local.get $row)) (local.get $by4))))
    (v128.store offset=32 (local.get $row)
      (f32x4.pmin (v128.const f32x4 1e37 1e37 1e37 1e37) (f32x4.div (v128.load offset=32 (local.get $row)) (local.get $by4))))
    (v128.store offset=48 (local.get $row)
      (f32x4.pmin (v128.const f32x4 1e37 1e37 1e37 1e37) (f32x4.div (v128.load offset=48 (local.get $row)) (local.get $by4)))))

  ;; exp(emission - largest of the row) at `out`; nothing falls below e^-80, so that no sum can vanish.
  (func $weigh (param $emissions i32) (param $out i32)
    (local $e0 v128) (local $e1 v128) (local $e2 v128) (local $e3 v128) (local $top v128)
    (local.set $e0 (v128.load (local.get $emissions)))
    (local.set $e1 (v128.load offset=16 (local.get $emissions)))
    (local.set $e2 (v128.load offset=32 (local.get $emissions)))
    (local.set $e3 (v128.bitselect (v128.load offset=48 (local.get $emissions)) (v128.const f32x4 -inf -inf -inf -inf) (v128.const i32x4 -1 0 0 0)))
    (local.set $top (f32x4.splat (call $largest
      (f32x4.max (f32x4.max (local.get $e0) (local.get $e1)) (f32x4.max (local.get $e2) (local.get $e3))))))
    (v128.store (local.get $out) (call $exp
      (f32x4.max (v128.const f32x4 -80 -80 -80 -80) (f32x4.sub (local.get $e0) (local.get $top)))))
    (v128.store offset=16 (local.get $out) (call $exp
      (f32x4.max (v128.const f32x4 -80 -80 -80 -80) (f32x4.sub (local.get $e1) (local.get $top)))))
    (v128.store offset=32 (local.get $out) (call $exp
      (f32x4.max (v128.const f32x4 -80 -80 -80 -80) (f32x4.sub (local.get $e2) (local.get $top)))))
    (v128.store offset=48 (local.get $out) (call $exp
      (f32x4.max (v128.const f32x4 -80 -80 -80 -80) (f32x4.sub (local.get $e3) (local.get $top))))))

  ;; Forward and backward weights of each token, scaled so that each row of `alpha` sums to one (Rabiner 1989): alpha · beta is the
  ;; probability of each label. `steps` and `turned`: exp of the steps' scores, by the label before and by the label after.
  (func (export "marginals") (param $emissions i32) (param $tokens i32) (param $steps i32) (param $turned i32)
    (param $weight i32) (param $alpha i32) (param $beta i32) (param $scale i32) (param $scratch i32)
    (local $at i32) (local $sum f32)
    (loop $forward
      (call $weigh (local.get $emissions) (local.get $weight))
      (if (local.get $at)
        (then (call $through (i32.sub (local.get $alpha) (i32.const 64)) (local.get $steps) (local.get $alpha))
          (local.set $sum (call $product (local.get $alpha) (local.get $weight) (local.get $alpha))))
        (else (local.set $sum (call $product (local.get $steps) (local.get $weight) (local.get $alpha)))))
      (f32.store (local.get $scale) (local.get $sum))
      (call $divide (local.get $alpha) (local.get $sum))
      (local.set $emissions (i32.add (local.get $emissions) (i32.const 64)))
      (local.set $weight (i32.add (local.get $weight) (i32.const 64)))
      (local.set $alpha (i32.add (local.get $alpha) (i32.const 64)))
      (local.set $scale (i32.add (local.get $scale) (i32.const 4)))
      (br_if $forward (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $tokens))))
    ;; 'O' follows the last token: the first of the turned rows.
    (local.set $beta (i32.add (local.get $beta) (i32.shl (i32.sub (local.get $tokens) (i32.const 1)) (i32.const 6))))
    (local.set $sum (call $product (i32.sub (local.get $alpha) (i32.const 64)) (local.get $turned) (local.get $scratch)))
    (v128.store (local.get $beta) (v128.load (local.get $turned)))
    (v128.store offset=16 (local.get $beta) (v128.load offset=16 (local.get $turned)))
    (v128.store offset=32 (local.get $beta) (v128.load offset=32 (local.get $turned)))
    (v128.store offset=48 (local.get $beta) (v128.load offset=48 (local.get $turned)))
    (call $divide (local.get $beta) (local.get $sum))
    (block $done
      (loop $backward
        (br_if $done (i32.eqz (local.tee $at (i32.sub (local.get $at) (i32.const 1)))))
        (local.set $weight (i32.sub (local.get $weight) (i32.const 64)))
        (local.set $scale (i32.sub (local.get $scale) (i32.const 4)))
        (drop (call $product (local.get $weight) (local.get $beta) (local.get $scratch)))
        (local.set $beta (i32.sub (local.get $beta) (i32.const 64)))
        (call $through (local.get $scratch) (local.get $turned) (local.get $beta))
        (call $divide (local.get $beta) (f32.load (local.get $scale)))
        (br $backward)))))
