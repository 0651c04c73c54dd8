;; The inner loops of the neural tagger in WebAssembly SIMD: `npm run kernel` compiles this file into network-bytes.ts.
;; Products are of 16-bit integers with 32-bit sums, so they are exact and the same on every machine; what follows is 32-bit floating point.
(module
  (memory (export "memory") 1)

  ;; out[r][j] += scale[j] · Σ_k a[r][k] · w[k][j]
  ;; `a`: rows of 2·pairs int16, `strideA` bytes apart. `w`: blocks of 8 columns; in each, for every pair of k, (w[k][j], w[k+1][j]) for
  ;; its 8 j. `rows` is a multiple of 4, `cols` of 8. Four rows and eight columns at a time are kept in registers.
  (func (export "multiply") (param $a i32) (param $w i32) (param $scale i32) (param $out i32) (param $rows i32) (param $pairs i32)
    (param $cols i32) (param $strideA i32) (param $strideOut i32)
    (local $r i32) (local $j i32) (local $p i32) (local $end i32) (local $pw i32) (local $o i32) (local $shift1 i32) (local $shift2 i32) (local $shift3 i32)
    (local $w0 v128) (local $w1 v128) (local $x v128)
    (local $s00 v128) (local $s01 v128) (local $s10 v128) (local $s11 v128) (local $s20 v128) (local $s21 v128) (local $s30 v128) (local $s31 v128)
    (local.set $shift1 (local.get $strideA))
    (local.set $shift2 (i32.mul (local.get $strideA) (i32.const 2)))
    (local.set $shift3 (i32.mul (local.get $strideA) (i32.const 3)))
    (loop $nextRows
      (local.set $j (i32.const 0))
      (local.set $pw (local.get $w))
      (loop $nextColumns
        (local.set $p (local.get $a))
        (local.set $end (i32.add (local.get $a) (i32.mul (local.get $pairs) (i32.const 4))))
        (local.set $s00 (v128.const i32x4 0 0 0 0)) (local.set $s01 (v128.const i32x4 0 0 0 0))
        (local.set $s10 (v128.const i32x4 0 0 0 0)) (local.set $s11 (v128.const i32x4 0 0 0 0))
        (local.set $s20 (v128.const i32x4 0 0 0 0)) (local.set $s21 (v128.const i32x4 0 0 0 0))
        (local.set $s30 (v128.const i32x4 0 0 0 0)) (local.set $s31 (v128.const i32x4 0 0 0 0))
        (loop $nextPair
          (local.set $w0 (v128.load (local.get $pw)))
          (local.set $w1 (v128.load offset=16 (local.get $pw)))
          (local.set $x (v128.load32_splat (local.get $p)))
          (local.set $s00 (i32x4.add (local.get $s00) (i32x4.dot_i16x8_s (local.get $x) (local.get $w0))))
          (local.set $s01 (i32x4.add (local.get $s01) (i32x4.dot_i16x8_s (local.get $x) (local.get $w1))))
          (local.set $x (v128.load32_splat (i32.add (local.get $p) (local.get $shift1))))
          (local.set $s10 (i32x4.add (local.get $s10) (i32x4.dot_i16x8_s (local.get $x) (local.get $w0))))
          (local.set $s11 (i32x4.add (local.get $s11) (i32x4.dot_i16x8_s (local.get $x) (local.get $w1))))
          (local.set $x (v128.load32_splat (i32.add (local.get $p) (local.get $shift2))))
          (local.set $s20 (i32x4.add (local.get $s20) (i32x4.dot_i16x8_s (local.get $x) (local.get $w0))))
          (local.set $s21 (i32x4.add (local.get $s21) (i32x4.dot_i16x8_s (local.get $x) (local.get $w1))))
          (local.set $x (v128.load32_splat (i32.add (local.get $p) (local.get $shift3))))
          (local.set $s30 (i32x4.add (local.get $s30) (i32x4.dot_i16x8_s (local.get $x) (local.get $w0))))
          (local.set $s31 (i32x4.add (local.get $s31) (i32x4.dot_i16x8_s (local.get $x) (local.get $w1))))
          (local.set $pw (i32.add (local.get $pw) (i32.const 32)))
          (local.set $p (i32.add (local.get $p) (i32.const 4)))
          (br_if $nextPair (i32.lt_u (local.get $p) (local.get $end))))
        (local.set $w0 (v128.load (i32.add (local.get $scale) (i32.shl (local.get $j) (i32.const 2)))))
        (local.set $w1 (v128.load offset=16 (i32.add (local.get $scale) (i32.shl (local.get $j) (i32.const 2)))))
        (local.set $o (i32.add (local.get $out) (i32.shl (local.get $j) (i32.const 2))))
        (call $store (local.get $o) (local.get $s00) (local.get $s01) (local.get $w0) (local.get $w1))
        (local.set $o (i32.add (local.get $o) (local.get $strideOut)))
        (call $store (local.get $o) (local.get $s10) (local.get $s11) (local.get $w0) (local.get $w1))
        (local.set $o (i32.add (local.get $o) (local.get $strideOut)))
        (call $store (local.get $o) (local.get $s20) (local.get $s21) (local.get $w0) (local.get $w1))
        (local.set $o (i32.add (local.get $o) (local.get $strideOut)))
        (call $store (local.get $o) (local.get $s30) (local.get $s31) (local.get $w0) (local.get $w1))
        (local.set $j (i32.add (local.get $j) (i32.const 8)))
        (br_if $nextColumns (i32.lt_u (local.get $j) (local.get $cols))))
      (local.set $a (i32.add (local.get $a) (i32.mul (local.get $strideA) (i32.const 4))))
      (local.set $out (i32.add (local.get $out) (i32.mul (local.get $strideOut) (i32.const 4))))
      (local.set $r (i32.add (local.get $r) (i32.const 4)))
      (br_if $nextRows (i32.lt_u (local.get $r) (local.get $rows)))))

  (func $store (param $o i32) (param $s0 v128) (param $s1 v128) (param $w0 v128) (param $w1 v128)
    (v128.store (local.get $o)
      (f32x4.add (v128.load (local.get $o)) (f32x4.mul (f32x4.convert_i32x4_s (local.get $s0)) (local.get $w0))))
    (v128.store offset=16 (local.get $o)
      (f32x4.add (v128.load offset=16 (local.get $o)) (f32x4.mul (f32x4.convert_i32x4_s (local.get $s1)) (local.get $w1)))))

  ;; For each row the sum of four rows of `bytes` bytes of floats, whose addresses stand at `from`.
  (func (export "gather") (param $from i32) (param $out i32) (param $rows i32) (param $bytes i32)
    (local $r i32) (local $at i32) (local $a i32) (local $b i32) (local $c i32) (local $d i32)
    (loop $nextRow
      (local.set $a (i32.load (local.get $from)))
      (local.set $b (i32.load offset=4 (local.get $from)))
      (local.set $c (i32.load offset=8 (local.get $from)))
      (local.set $d (i32.load offset=12 (local.get $from)))
      (local.set $at (i32.const 0))
      (loop $next
        (v128.store (i32.add (local.get $out) (local.get $at))
          (f32x4.add
            (f32x4.add (v128.load (i32.add (local.get $a) (local.get $at))) (v128.load (i32.add (local.get $b) (local.get $at))))
            (f32x4.add (v128.load (i32.add (local.get $c) (local.get $at))) (v128.load (i32.add (local.get $d) (local.get $at))))))
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (local.get $bytes)))
      (br_if $nextRow (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 1))) (local.get $rows)))))

  ;; tanh by Lambert's continued fraction, cut off where it reaches one; error below 1e-4.
  (func $tanh (param $x v128) (result v128) (local $q v128)
    (local.set $x (f32x4.pmax (v128.const f32x4 -4.97 -4.97 -4.97 -4.97) (f32x4.pmin (v128.const f32x4 4.97 4.97 4.97 4.97) (local.get $x))))
    (local.set $q (f32x4.mul (local.get $x) (local.get $x)))
    (f32x4.div
      (f32x4.mul (local.get $x)
        (f32x4.add (v128.const f32x4 135135 135135 135135 135135)
          (f32x4.mul (local.get $q) (f32x4.add (v128.const f32x4 17325 17325 17325 17325)
            (f32x4.mul (local.get $q) (f32x4.add (v128.const f32x4 378 378 378 378) (local.get $q)))))))
      (f32x4.add (v128.const f32x4 135135 135135 135135 135135)
        (f32x4.mul (local.get $q) (f32x4.add (v128.const f32x4 62370 62370 62370 62370)
          (f32x4.mul (local.get $q) (f32x4.add (v128.const f32x4 3150 3150 3150 3150)
            (f32x4.mul (local.get $q) (v128.const f32x4 28 28 28 28)))))))))

  (func $sigmoid (param $x v128) (result v128)
    (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5)
      (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5)
        (call $tanh (f32x4.mul (v128.const f32x4 0.5 0.5 0.5 0.5) (local.get $x))))))

  ;; Four cells of an LSTM: reads gates, moves the cell's state, gives the output times 2^14.
  (func $cell (param $g i32) (param $c i32) (param $bytes i32) (result v128) (local $state v128)
    (local.set $state (f32x4.add
      (f32x4.mul (call $sigmoid (v128.load (i32.add (local.get $g) (local.get $bytes)))) (v128.load (local.get $c)))
      (f32x4.mul (call $sigmoid (v128.load (local.get $g)))
        (call $tanh (v128.load (i32.add (local.get $g) (i32.mul (local.get $bytes) (i32.const 3))))))))
    (v128.store (local.get $c) (local.get $state))
    (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (v128.const f32x4 16384 16384 16384 16384)
      (f32x4.mul (call $sigmoid (v128.load (i32.add (local.get $g) (i32.mul (local.get $bytes) (i32.const 2))))) (call $tanh (local.get $state)))))))

  ;; One step of an LSTM for `rows` rows of `cells` cells. Gates lie in the order input, forget, output, candidate. The output goes to the
  ;; row's place in `h` and to the address at `to`, as int16 scaled by 2^14.
  (func (export "step") (param $g i32) (param $c i32) (param $h i32) (param $to i32) (param $rows i32) (param $cells i32)
    (local $r i32) (local $at i32) (local $bytes i32) (local $out i32) (local $narrow v128)
    (local.set $bytes (i32.shl (local.get $cells) (i32.const 2)))
    (loop $nextRow
      (local.set $out (i32.load (local.get $to)))
      (local.set $at (i32.const 0))
      (loop $next
        (local.set $narrow (i16x8.narrow_i32x4_s
          (call $cell (local.get $g) (local.get $c) (local.get $bytes))
          (call $cell (i32.add (local.get $g) (i32.const 16)) (i32.add (local.get $c) (i32.const 16)) (local.get $bytes))))
        (v128.store (local.get $h) (local.get $narrow))
        (v128.store (local.get $out) (local.get $narrow))
        (local.set $g (i32.add (local.get $g) (i32.const 32)))
        (local.set $c (i32.add (local.get $c) (i32.const 32)))
        (local.set $h (i32.add (local.get $h) (i32.const 16)))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $cells))))
      (local.set $g (i32.add (local.get $g) (i32.mul (local.get $bytes) (i32.const 3))))
      (local.set $to (i32.add (local.get $to) (i32.const 4)))
      (br_if $nextRow (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 1))) (local.get $rows))))))
