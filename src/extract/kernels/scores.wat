;; The inner loops of the linear tagger in WebAssembly SIMD: `npm run kernel` compiles this file into scores-bytes.ts.
;; Weights are added up as integers, code · |code|, so sums are exact and the same on every machine and in every order.
(module
  (memory (export "memory") 1)
  (global $table (mut i32) (i32.const 0))
  ;; Slots, less one; and by how much a hash is shifted to give its slot.
  (global $mask (mut i32) (i32.const 0))
  (global $shift (mut i32) (i32.const 0))
  ;; What a sum of one stands for.
  (global $unit (mut f32) (f32.const 0))

  (func (export "open") (param $table i32) (param $mask i32) (param $shift i32) (param $unit f32)
    (global.set $table (local.get $table))
    (global.set $mask (local.get $mask))
    (global.set $shift (local.get $shift))
    (global.set $unit (local.get $unit)))

  ;; Reads the first row that each hash may lead to, and nothing else: no branch waits for one, so the processor fetches many at a
  ;; time, and the searches that follow find them in its cache. The result only keeps the loads alive.
  (func $fetch (param $hash i32) (param $end i32) (result i32) (local $seen i32)
    (loop $next
      (if (i32.lt_u (local.get $hash) (local.get $end))
        (then
          (local.set $seen (i32.xor (local.get $seen)
            (i32.load offset=12 (i32.add (global.get $table)
              (i32.shl (i32.shr_u (i32.load (local.get $hash)) (global.get $shift)) (i32.const 4))))))
          (local.set $hash (i32.add (local.get $hash) (i32.const 4)))
          (br $next))))
    (local.get $seen))

  ;; The same for rows whose addresses stand from `row` to `end`.
  (func $fetchRows (param $row i32) (param $end i32) (result i32) (local $seen i32)
    (loop $next
      (if (i32.lt_u (local.get $row) (local.get $end))
        (then
          (local.set $seen (i32.xor (local.get $seen) (i32.load (i32.load (local.get $row)))))
          (local.set $row (i32.add (local.get $row) (i32.const 4)))
          (br $next))))
    (local.get $seen))

  ;; Adds the rows of the hashes from `hash` to `end` to the 16 sums at `out`. A feature's row of 16 codes stands in its slot or the
  ;; next free one after it; the upper three bytes of the row's last word are the lower bits of the hash, nought where the slot is free.
  (func $add (param $hash i32) (param $end i32) (param $out i32)
    (local $row i32) (local $slot i32) (local $mark i32) (local $found i32)
    (local $codes v128) (local $low v128) (local $high v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local.set $s0 (v128.load (local.get $out)))
    (local.set $s1 (v128.load offset=16 (local.get $out)))
    (local.set $s2 (v128.load offset=32 (local.get $out)))
    (local.set $s3 (v128.load offset=48 (local.get $out)))
    (loop $next
      (if (i32.lt_u (local.get $hash) (local.get $end))
        (then
          (local.set $slot (i32.load (local.get $hash)))
          (local.set $mark (i32.and (local.get $slot) (i32.const 0xffffff)))
          (if (i32.eqz (local.get $mark)) (then (local.set $mark (i32.const 1))))
          (local.set $slot (i32.shr_u (local.get $slot) (global.get $shift)))
          (block $absent
            (loop $probe
              (local.set $row (i32.add (global.get $table) (i32.shl (local.get $slot) (i32.const 4))))
              (local.set $found (i32.shr_u (i32.load offset=12 (local.get $row)) (i32.const 8)))
              (br_if $absent (i32.eqz (local.get $found)))
              (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 1)) (global.get $mask)))
              (br_if $probe (i32.ne (local.get $found) (local.get $mark))))
            (local.set $codes (v128.load (local.get $row)))
            (local.set $low (i16x8.extend_low_i8x16_s (local.get $codes)))
            (local.set $high (i16x8.extend_high_i8x16_s (local.get $codes)))
            (local.set $low (i16x8.mul (local.get $low) (i16x8.abs (local.get $low))))
            (local.set $high (i16x8.mul (local.get $high) (i16x8.abs (local.get $high))))
            (local.set $s0 (i32x4.add (local.get $s0) (i32x4.extend_low_i16x8_s (local.get $low))))
            (local.set $s1 (i32x4.add (local.get $s1) (i32x4.extend_high_i16x8_s (local.get $low))))
            (local.set $s2 (i32x4.add (local.get $s2) (i32x4.extend_low_i16x8_s (local.get $high))))
            (local.set $s3 (i32x4.add (local.get $s3) (i32x4.extend_high_i16x8_s (local.get $high)))))
          (local.set $hash (i32.add (local.get $hash) (i32.const 4)))
          (br $next))))
    (v128.store (local.get $out) (local.get $s0))
    (v128.store offset=16 (local.get $out) (local.get $s1))
    (v128.store offset=32 (local.get $out) (local.get $s2))
    (v128.store offset=48 (local.get $out) (local.get $s3)))

  ;; The summed weights of `count` features, whose hashes stand at `hashes`: 16 integers at `out`, of which LABELS count.
  (func (export "sum") (param $hashes i32) (param $count i32) (param $out i32) (local $end i32)
    (local.set $end (i32.add (local.get $hashes) (i32.shl (local.get $count) (i32.const 2))))
    (drop (call $fetch (local.get $hashes) (local.get $end)))
    (v128.store (local.get $out) (v128.const i32x4 0 0 0 0))
    (v128.store offset=16 (local.get $out) (v128.const i32x4 0 0 0 0))
    (v128.store offset=32 (local.get $out) (v128.const i32x4 0 0 0 0))
    (v128.store offset=48 (local.get $out) (v128.const i32x4 0 0 0 0))
    (call $add (local.get $hashes) (local.get $end) (local.get $out)))

  ;; The scores of `tokens` tokens, 16 floats each, at `out`: for each the seven rows of sums whose addresses stand at `rows`, and the
  ;; features whose hashes stand at `hashes`; at `ends` is for each token the address behind its last hash.
  (func (export "score") (param $rows i32) (param $hashes i32) (param $ends i32) (param $tokens i32) (param $out i32)
    (local $lastEnd i32) (local $end i32) (local $row i32) (local $at i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128) (local $unit v128)
    (local.set $unit (f32x4.splat (global.get $unit)))
    (local.set $lastEnd (i32.add (local.get $ends) (i32.shl (local.get $tokens) (i32.const 2))))
    (drop (call $fetchRows (local.get $rows) (i32.add (local.get $rows) (i32.mul (local.get $tokens) (i32.const 28)))))
    (drop (call $fetch (local.get $hashes) (i32.load (i32.sub (local.get $lastEnd) (i32.const 4)))))
    (loop $next
      (local.set $s0 (v128.const i32x4 0 0 0 0))
      (local.set $s1 (v128.const i32x4 0 0 0 0))
      (local.set $s2 (v128.const i32x4 0 0 0 0))
      (local.set $s3 (v128.const i32x4 0 0 0 0))
      (local.set $at (i32.const 0))
      (loop $nextRow
        (local.set $row (i32.load (i32.add (local.get $rows) (local.get $at))))
        (local.set $s0 (i32x4.add (local.get $s0) (v128.load (local.get $row))))
        (local.set $s1 (i32x4.add (local.get $s1) (v128.load offset=16 (local.get $row))))
        (local.set $s2 (i32x4.add (local.get $s2) (v128.load offset=32 (local.get $row))))
        (local.set $s3 (i32x4.add (local.get $s3) (v128.load offset=48 (local.get $row))))
        (br_if $nextRow (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 4))) (i32.const 28))))
      (v128.store (local.get $out) (local.get $s0))
      (v128.store offset=16 (local.get $out) (local.get $s1))
      (v128.store offset=32 (local.get $out) (local.get $s2))
      (v128.store offset=48 (local.get $out) (local.get $s3))
      (local.set $end (i32.load (local.get $ends)))
      (call $add (local.get $hashes) (local.get $end) (local.get $out))
      (local.set $hashes (local.get $end))
      (v128.store (local.get $out)
        (f32x4.mul (local.get $unit) (f32x4.convert_i32x4_s (v128.load (local.get $out)))))
      (v128.store offset=16 (local.get $out)
        (f32x4.mul (local.get $unit) (f32x4.convert_i32x4_s (v128.load offset=16 (local.get $out)))))
      (v128.store offset=32 (local.get $out)
        (f32x4.mul (local.get $unit) (f32x4.convert_i32x4_s (v128.load offset=32 (local.get $out)))))
      ;; Beyond the thirteenth label stand sums of the hash's bits.
      (v128.store offset=48 (local.get $out)
        (v128.and (v128.const i32x4 -1 0 0 0)
          (f32x4.mul (local.get $unit) (f32x4.convert_i32x4_s (v128.load offset=48 (local.get $out))))))
      (local.set $out (i32.add (local.get $out) (i32.const 64)))
      (local.set $rows (i32.add (local.get $rows) (i32.const 28)))
      (local.set $ends (i32.add (local.get $ends) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $ends) (local.get $lastEnd))))))
